// The map of divisions: tiles of our own server, a card for what is chosen, layers that other modules lay over it.
import { styleOf, styleOfPoint } from './map-styles.js';
import { startSearch } from './map-search.js';

const ol = window.ol;
const place = document.getElementById('map');
const APART = 34; // pixels between the middles of two discs
if (place) start();

function start() {
  const state = { chosen: place.dataset.chosen };
  const tiles = new ol.layer.VectorTile({
    declutter: true,
    source: new ol.source.VectorTile({
      format: new ol.format.MVT({ idProperty: 'code' }),
      tileGrid: ol.tilegrid.createXYZ({ maxZoom: 16, tileSize: 512 }),
      url: place.dataset.tiles,
    }),
    style: styleOf(state),
  });
  const map = new ol.Map({
    target: place,
    layers: [...baseLayers(), tiles],
    controls: [
      new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut }),
      new ol.control.ZoomToExtent({ extent: extentOf(place.dataset.box), label: '⌂', tipLabel: place.dataset.whole }),
      new ol.control.ScaleLine(),
      new ol.control.Attribution({ collapsible: false }),
    ],
    view: new ol.View({ minZoom: 6, maxZoom: 20, constrainResolution: false }),
  });
  const show = (box) => map.getView().fit(extentOf(box), { padding: [24, 24, 24, 24], maxZoom: 18 });
  const choose = (code) => {
    state.chosen = code;
    tiles.changed();
    openCard(code);
  };
  show(place.dataset.box);
  if (state.chosen) openCard(state.chosen);
  document.querySelectorAll('.map-layer').forEach((box) => addLayer(map, box));

  map.on('click', (click) => pick(map, click.pixel, choose));
  map.on('pointermove', (move) => {
    if (!move.dragging) place.style.cursor = map.hasFeatureAtPixel(move.pixel) ? 'pointer' : '';
  });
  place.addEventListener('keydown', (key) => {
    if (key.key === 'Enter') pick(map, map.getSize().map((side) => side / 2), choose);
  });
  startSearch((found) => {
    if (found.box) show(found.box);
    choose(found.code);
    place.scrollIntoView({ block: 'nearest' });
  });
  map.on('movestart', () => place.setAttribute('aria-busy', 'true'));
  map.on('rendercomplete', () => place.setAttribute('aria-busy', 'false'));
}

function baseLayers() {
  return [...place.querySelectorAll('.map-base')].map((base) => new ol.layer.Tile({
    source: new ol.source.XYZ({ url: base.value, attributions: place.dataset.attribution || undefined }),
  }));
}

function extentOf(box) {
  return ol.proj.transformExtent(box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
}

// What lies under the pointer: a point laid over the map goes first, then a unit, then the area.
function pick(map, pixel, choose) {
  const found = map.getFeaturesAtPixel(pixel, { hitTolerance: 6 });
  const over = found.find((feature) => feature.get('title'));
  if (over?.get('box')) map.getView().fit(over.get('box'), { padding: [60, 60, 60, 60], maxZoom: 18, duration: 250 });
  if (over) return openOver(over);
  const of = (layer) => found.find((feature) => feature.get('layer') === layer);
  const division = of('unit') ?? of('area');
  if (division) choose(division.get('code') ?? division.getId());
}

async function openCard(code) {
  const card = document.getElementById('map-card');
  const answer = await fetch(`${place.dataset.card}${encodeURIComponent(code)}/card`);
  if (answer.ok) card.innerHTML = await answer.text();
}

function openOver(feature) {
  const card = document.getElementById('map-card');
  const head = document.createElement('h2');
  const link = document.createElement(feature.get('href') ? 'a' : 'span');
  if (feature.get('href')) link.href = feature.get('href');
  link.textContent = feature.get('title');
  head.append(link);
  card.replaceChildren(head);
}

// Points that would lie on one another are drawn as one with their number; what it is coloured by is the worst among them.
function heaped(source, label) {
  return new ol.source.Cluster({
    source,
    distance: APART,
    createCluster: (point, features) => {
      if (features.length === 1) return features[0];
      const count = features.reduce((sum, feature) => sum + (feature.get('count') ?? 1), 0);
      const statuses = features.map((feature) => feature.get('status'));
      const box = ol.extent.boundingExtent(features.map((feature) => feature.getGeometry().getCoordinates()));
      return new ol.Feature({ geometry: point, count, title: `${label} ${count}`, box, status: ['RED', 'AMBER'].find((worst) => statuses.includes(worst)) });
    },
  });
}

// GeoJSON points of another module, asked for anew for what is seen: many may come as counts, few one by one.
function addLayer(map, box) {
  const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
  const source = new ol.source.Vector();
  const heaps = heaped(source, box.labels?.[0]?.textContent.trim() ?? '');
  const layer = box.dataset.heat
    ? new ol.layer.Heatmap({ source, blur: 22, radius: 12, weight: (feature) => feature.get('weight'), opacity: 0.8, zIndex: 4, visible: box.checked })
    : new ol.layer.Vector({ source: heaps, style: styleOfPoint, zIndex: 5, visible: box.checked });
  let turn = 0;
  const load = async () => {
    if (!box.checked) return;
    const mine = ++turn;
    const seen = ol.proj.transformExtent(map.getView().calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326');
    const answer = await fetch(`${box.dataset.url}?bbox=${seen.map((side) => side.toFixed(6)).join(',')}`);
    if (!answer.ok || mine !== turn) return;
    const features = format.readFeatures(await answer.json());
    if (mine !== turn) return;
    source.clear(true);
    source.addFeatures(features);
  };
  box.addEventListener('change', () => {
    layer.setVisible(box.checked);
    load();
  });
  // From near by every point is drawn by itself, also those that lie on one another.
  map.getView().on('change:resolution', () => heaps.setDistance(map.getView().getResolution() < 1 ? 0 : APART));
  map.on('moveend', load);
  map.addLayer(layer);
}
