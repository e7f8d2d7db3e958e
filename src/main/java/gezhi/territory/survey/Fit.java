package gezhi.territory.survey;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.DivisionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How the shapes of a drawing lie to each other and to what is on the map: no two siblings over the same ground, none outside its parent. */
final class Fit {
    /** Surveys of neighbours differ by slivers along their border. One part in a thousand of the smaller area is let pass. */
    static final double TOLERANCE = 0.001;

    private static final double PERCENT = 100;

    private final String city;
    private final Map<String, Feature> drawn;
    private final Map<String, Geometry> shapes = new HashMap<>();
    private final Findings findings;

    /** @param onMap outlines that are on the map already, by code; those in the drawing replace them */
    Fit(String city, Map<String, Feature> drawn, Map<String, Geometry> onMap, Findings findings) {
        this.city = city;
        this.drawn = drawn;
        this.findings = findings;
        shapes.putAll(onMap);
        drawn.forEach((code, feature) -> shapes.put(code, feature.shape()));
    }

    void check(Progress progress) {
        progress.phase("survey.fitting", drawn.size());
        long seen = 0;
        List<Feature> inOrder = drawn.values().stream()
                .sorted(Comparator.comparing(Feature::number))
                .toList();
        for (Feature feature : inOrder) {
            checkInside(feature);
            progress.done(++seen);
        }
        siblings().values().forEach(this::checkApart);
    }

    private void checkInside(Feature feature) {
        if (feature.code().equals(city)) {
            return;
        }
        String parent = DivisionCode.parent(city, feature.code());
        @Nullable Geometry around = shapes.get(parent);
        if (around == null || around.covers(feature.shape())) {
            return;
        }
        double outside = feature.shape() instanceof Polygonal
                ? overlay(feature.shape(), around, OverlayNG.DIFFERENCE).getArea()
                        / feature.shape().getArea()
                : 1;
        if (outside > TOLERANCE) {
            findings.add(Finding.error(
                    feature.file(),
                    feature.number(),
                    "geometry",
                    "survey.outside",
                    feature.code(),
                    parent,
                    percent(outside)));
        }
    }

    /** The areas under each parent that has something new under it. */
    private Map<String, List<String>> siblings() {
        Map<String, List<String>> siblings = new HashMap<>();
        drawn.keySet()
                .forEach(code -> siblings.computeIfAbsent(DivisionCode.parent(city, code), none -> new ArrayList<>()));
        shapes.forEach((code, shape) -> {
            List<String> family = siblings.get(DivisionCode.parent(city, code));
            if (family != null && shape instanceof Polygonal && !code.equals(city)) {
                family.add(code);
            }
        });
        return siblings;
    }

    private void checkApart(List<String> family) {
        STRtree index = new STRtree();
        family.forEach(code -> index.insert(shape(code).getEnvelopeInternal(), code));
        for (String code : family.stream().sorted().toList()) {
            List<?> near = index.query(shape(code).getEnvelopeInternal());
            near.stream()
                    .map(String.class::cast)
                    .filter(other -> code.compareTo(other) < 0)
                    .filter(other -> drawn.containsKey(code) || drawn.containsKey(other))
                    .sorted()
                    .forEach(other -> checkApart(code, other));
        }
    }

    private void checkApart(String code, String other) {
        double smaller = Math.min(shape(code).getArea(), shape(other).getArea());
        double shared =
                overlay(shape(code), shape(other), OverlayNG.INTERSECTION).getArea() / smaller;
        if (shared > TOLERANCE) {
            @Nullable Feature feature = drawn.containsKey(code) ? drawn.get(code) : drawn.get(other);
            @Nullable
            Feature second = drawn.get(feature != null && feature.code().equals(code) ? other : code);
            if (feature != null) {
                findings.add(Finding.error(
                        feature.file(),
                        feature.number(),
                        "geometry",
                        second == null ? "survey.overlap-map" : "survey.overlap",
                        feature.code(),
                        feature.code().equals(code) ? other : code,
                        percent(shared),
                        second == null ? "" : second.number()));
            }
        }
    }

    private Geometry shape(String code) {
        return java.util.Objects.requireNonNull(shapes.get(code));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * PERCENT);
    }
}
