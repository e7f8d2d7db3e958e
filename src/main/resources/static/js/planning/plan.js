// A plan over today's grids; the table below the map holds the same. Drawn once the grids are there, which may be after the page.
const shown = new Set();
show();
document.body.addEventListener('htmx:afterSettle', show);

function show() {
  const place = document.getElementById('plan-map');
  if (place && window.ol && !shown.has(place)) {
    shown.add(place);
    draw(place, window.ol);
  }
}

async function draw(place, ol) {
  const today = new ol.layer.VectorTile({
    source: new ol.source.VectorTile({
      format: new ol.format.MVT(),
      tileGrid: ol.tilegrid.createXYZ({ maxZoom: 16, tileSize: 512 }),
      url: place.dataset.tiles,
    }),
    style: (feature) => (feature.get('layer') === 'area'
      ? new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#8a94a0', width: 1.5 }) })
      : undefined),
  });
  const source = new ol.source.Vector();
  const plan = new ol.layer.Vector({ source, declutter: true, style: (feature) => styleOf(ol, feature) });
  const map = new ol.Map({
    target: place,
    layers: [today, plan],
    controls: [new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut }), new ol.control.ScaleLine()],
    view: new ol.View({ minZoom: 6, maxZoom: 20 }),
  });
  map.getView().fit(ol.proj.transformExtent(place.dataset.box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857'), { padding: [16, 16, 16, 16] });
  toggle('show-plan', plan);
  toggle('show-today', today);
  const answer = await fetch(place.dataset.grids);
  if (!answer.ok) return;
  const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
  source.addFeatures(format.readFeatures(await answer.json()));
  place.dataset.gridsShown = source.getFeatures().length;
}

function styleOf(ol, feature) {
  return new ol.style.Style({
    stroke: new ol.style.Stroke({ color: '#1d5fb4', width: 2.5, lineDash: feature.get('why') ? [8, 5] : undefined }),
    fill: new ol.style.Fill({ color: feature.get('dedicated') ? 'rgba(122,92,168,.15)' : 'rgba(29,95,180,.06)' }),
    text: new ol.style.Text({ text: String(feature.get('grid')), font: '600 13px sans-serif', fill: new ol.style.Fill({ color: '#123' }), stroke: new ol.style.Stroke({ color: '#fff', width: 3 }) }),
  });
}

function toggle(id, layer) {
  const box = document.getElementById(id);
  box?.addEventListener('change', () => layer.setVisible(box.checked));
}
