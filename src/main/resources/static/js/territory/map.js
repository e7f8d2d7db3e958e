// The map of divisions: tiles of our own server, a card for what is chosen, layers that other modules lay over it.
import { styleOf, styleOfPoint } from './map-styles.js';
import { startSearch } from './map-search.js';

const ol = window.ol;
const place = document.getElementById('map');
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
    source: new ol.source.XYZ({ url: base.value, attributions: place.dataset.attribution || undefined, crossOrigin: 'anonymous' }),
  }));
}

function extentOf(box) {
  return ol.proj.transformExtent(box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
}

// What lies under the pointer: a point laid over the map goes first, then a unit, then the area.
function pick(map, pixel, choose) {
  const found = map.getFeaturesAtPixel(pixel, { hitTolerance: 6 });
  const over = found.find((feature) => feature.get('href'));
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
  const link = document.createElement('a');
  link.href = feature.get('href');
  link.textContent = feature.get('title');
  head.append(link);
  card.replaceChildren(head);
}

// GeoJSON points of another module, fetched for what is seen and switched by its box in the legend.
function addLayer(map, box) {
  const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
  const source = new ol.source.Vector({
    strategy: ol.loadingstrategy.bbox,
    loader: async (extent, resolution, projection, success, failure) => {
      const seen = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map((side) => side.toFixed(6));
      const answer = await fetch(`${box.dataset.url}?bbox=${seen.join(',')}`);
      if (!answer.ok) return failure();
      const features = format.readFeatures(await answer.json());
      source.addFeatures(features.filter((feature) => feature.getId() == null || !source.getFeatureById(feature.getId())));
      success(features);
    },
  });
  const layer = new ol.layer.Vector({ source, style: styleOfPoint, zIndex: 5, visible: box.checked });
  box.addEventListener('change', () => layer.setVisible(box.checked));
  map.addLayer(layer);
}
