// Units and grids are chosen in the list; the map shows what is chosen there and chooses the same boxes.
const form = document.getElementById('by-hand');
const place = document.getElementById('edit-map');
const units = new Map([...form.querySelectorAll('input[name=unit]')].map((box) => [box.value, box]));
const grids = new Map([...form.querySelectorAll('input[name=grid]')].map((box) => [box.value, box]));
let redraw = () => {};

form.addEventListener('change', tell);
window.addEventListener('pageshow', tell);
if (place && window.ol) draw(window.ol);

function tell() {
  const count = form.querySelector('[data-count]');
  const some = [...units.values()].filter((box) => box.checked).length;
  const many = [...grids.values()].filter((box) => box.checked).length;
  count.hidden = some + many === 0;
  count.textContent = [some ? count.dataset.units.replace('0', some) : '', many ? count.dataset.grids.replace('0', many) : ''].join(' ').trim();
  redraw();
}

async function draw(ol) {
  document.getElementById('map-place').hidden = false;
  const source = new ol.source.Vector();
  const layer = new ol.layer.Vector({ source, style: (feature) => styleOf(ol, feature) });
  const map = new ol.Map({
    target: place,
    layers: [layer],
    controls: [new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut }), new ol.control.ScaleLine()],
    view: new ol.View({ minZoom: 6, maxZoom: 20 }),
  });
  map.getView().fit(ol.proj.transformExtent(place.dataset.box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857'), { padding: [16, 16, 16, 16] });
  redraw = () => layer.changed();
  const answer = await fetch(place.dataset.units);
  if (!answer.ok) return;
  const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
  source.addFeatures(format.readFeatures(await answer.json()).filter((feature) => feature.getGeometry()));
  document.getElementById('map-picks').hidden = false;
  map.on('singleclick', (event) => {
    const feature = map.forEachFeatureAtPixel(event.pixel, (found) => found);
    if (feature) toggle(feature);
  });
  const frame = new ol.interaction.DragBox({ condition: ol.events.condition.platformModifierKeyOnly });
  frame.on('boxend', () => {
    source.forEachFeatureIntersectingExtent(frame.getGeometry().getExtent(), (feature) => choose(units.get(feature.get('unit')), true));
    tell();
  });
  map.addInteraction(frame);
  place.dataset.unitsShown = source.getFeatures().length;
}

function toggle(feature) {
  const box = form.elements.picks.value === 'grid' ? grids.get(String(feature.get('grid'))) : units.get(feature.get('unit'));
  choose(box, !box?.checked);
  tell();
}

function choose(box, on) {
  if (box && !box.disabled) box.checked = on;
}

// Neighbouring grids differ in colour; what is chosen has a thick line as well, so that colour is not all that tells.
function styleOf(ol, feature) {
  const grid = feature.get('grid');
  const chosen = units.get(feature.get('unit'))?.checked || grids.get(String(grid))?.checked;
  return new ol.style.Style({
    zIndex: chosen ? 1 : 0,
    stroke: new ol.style.Stroke({ color: chosen ? '#8a1c1c' : '#6b7683', width: chosen ? 3 : 1 }),
    fill: new ol.style.Fill({ color: `hsl(${(grid * 137) % 360} 55% ${chosen ? 60 : 80}% / .75)` }),
    text: new ol.style.Text({ text: String(grid), font: '600 12px sans-serif', fill: new ol.style.Fill({ color: '#123' }), stroke: new ol.style.Stroke({ color: '#fff', width: 3 }) }),
  });
}
