import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface GambarProps {
  option: EChartsCoreOption;
  tinggi: number;
}

/** Draws a chart as SVG and keeps it as wide as its place. */
export function Gambar({ option, tinggi }: GambarProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const scheme = useComputedColorScheme('light');

  useEffect(() => {
    if (element.current === null) return;
    const drawn = init(element.current, scheme === 'dark' ? 'dark' : null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, [scheme]);

  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || scheme === undefined) return;
    drawn.setOption({ animation: false, backgroundColor: 'transparent', ...option }, { notMerge: true });
  }, [option, scheme]);

  return <div ref={element} style={{ height: tinggi, width: '100%' }} />;
}
