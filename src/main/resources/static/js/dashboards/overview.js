// Draws the months of the overview; the table below says the same.
const box = document.querySelector('.chart');
if (box && window.echarts) {
  const numbers = (name) => box.dataset[name].split(',').map(Number);
  const [received, completed, overdue] = box.dataset.names.split(',');
  const bar = (name, data, color) => ({ name, type: 'bar', data, itemStyle: { color }, barMaxWidth: 28 });
  const chart = window.echarts.init(box, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    grid: { left: 56, right: 16, top: 40, bottom: 32 },
    legend: { top: 0, data: [received, completed, overdue] },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: box.dataset.months.split(',') },
    yAxis: { type: 'value', name: box.dataset.unit, minInterval: 1 },
    series: [
      bar(received, numbers('received'), '#1d5fb4'),
      bar(completed, numbers('completed'), '#1a7f37'),
      { name: overdue, type: 'line', data: numbers('overdue'), symbol: 'rect', symbolSize: 8, itemStyle: { color: '#c01c28' } },
    ],
  });
  new ResizeObserver(() => chart.resize()).observe(box);
}
