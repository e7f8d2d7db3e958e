// A small map: shows one point, or takes one. OpenLayers comes only when a map is really looked at, for it weighs more than all else.
const FONT = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
let library;

document.addEventListener('gezhi:map-opened', (opened) => {
  const place = opened.target.querySelector('[data-small-map]');
  if (place && !place.dataset.drawn) draw(place);
});
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting && !entry.target.dataset.drawn) draw(entry.target);
  }
});
document.querySelectorAll('[data-small-map][data-lon]:not([data-pick])').forEach((place) => seen.observe(place));

function load(place) {
  library ??= new Promise((done, failed) => {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: place.dataset.style });
    const script = Object.assign(document.createElement('script'), { src: place.dataset.script, onload: () => done(window.ol), onerror: failed });
    document.head.append(style, script);
  });
  return library;
}

async function draw(place) {
  place.dataset.drawn = 'yes';
  const ol = await load(place);
  const marker = new ol.source.Vector();
  const map = new ol.Map({
    target: place,
    layers: [divisions(ol, place), new ol.layer.Vector({ source: marker, style: pin(ol), zIndex: 50 })],
    controls: [new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut })],
    view: new ol.View({ minZoom: 6, maxZoom: 19 }),
  });
  const mark = (lonLat) => {
    marker.clear();
    marker.addFeature(new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat(lonLat))));
  };
  const { lon, lat, box, pick } = place.dataset;
  if (lon) {
    mark([Number(lon), Number(lat)]);
    map.getView().setCenter(ol.proj.fromLonLat([Number(lon), Number(lat)]));
    map.getView().setZoom(15);
  } else if (box) {
    map.getView().fit(ol.proj.transformExtent(box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857'));
  }
  if (pick === undefined) return;
  const take = (coordinate) => {
    const [east, north] = ol.proj.toLonLat(coordinate);
    mark([east, north]);
    place.dispatchEvent(new CustomEvent('gezhi:picked', { bubbles: true, detail: { lon: east, lat: north } }));
  };
  map.on('click', (click) => take(click.coordinate));
  place.addEventListener('keydown', (key) => {
    if (key.key === 'Enter') take(map.getView().getCenter());
  });
  document.addEventListener('gezhi:found', (found) => {
    const at = [found.detail.lon, found.detail.lat];
    mark(at);
    map.getView().animate({ center: ol.proj.fromLonLat(at), zoom: 16, duration: 0 });
  });
  place.map = map;
}

function divisions(ol, place) {
  const lines = new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#8a98a6', width: 1 }) });
  const areas = new ol.style.Style({ fill: new ol.style.Fill({ color: '#e9eee6' }), stroke: new ol.style.Stroke({ color: '#b4bec8', width: 0.6 }) });
  const label = (name) => new ol.style.Style({
    text: new ol.style.Text({ text: name, font: `12px ${FONT}`, overflow: true, fill: new ol.style.Fill({ color: '#1f2933' }), stroke: new ol.style.Stroke({ color: '#fff', width: 3 }) }),
  });
  const styles = { area: () => areas, line: () => lines, label: (feature) => label(feature.get('name')) };
  return new ol.layer.VectorTile({
    declutter: true,
    source: new ol.source.VectorTile({ format: new ol.format.MVT(), tileGrid: ol.tilegrid.createXYZ({ maxZoom: 16, tileSize: 512 }), url: place.dataset.tiles }),
    style: (feature) => styles[feature.get('layer')]?.(feature),
  });
}

function pin(ol) {
  return new ol.style.Style({
    image: new ol.style.Circle({ radius: 9, fill: new ol.style.Fill({ color: '#1d5fb4' }), stroke: new ol.style.Stroke({ color: '#fff', width: 3 }) }),
  });
}
