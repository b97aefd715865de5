export { type App, type AppOptions, buildApp } from './app.ts';
export { type RunningServer, type ServeOptions, serve } from './serve.ts';
