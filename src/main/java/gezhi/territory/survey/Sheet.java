package gezhi.territory.survey;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import gezhi.territory.gazetteer.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** A drawing whose features have been told apart and checked one by one; {@link Fit} checks how they lie to each other. */
final class Sheet {
    private final String city;
    private final Map<String, Known> known;
    private final Findings findings;
    private final Map<String, Feature> features = new HashMap<>();
    private final List<Feature> added = new ArrayList<>();
    private final List<Feature> changed = new ArrayList<>();
    private int repaired;

    private Sheet(String city, Map<String, Known> known, Findings findings) {
        this.city = city;
        this.known = known;
        this.findings = findings;
    }

    static Sheet of(String city, List<Feature> given, Map<String, Known> known, Findings findings) {
        Sheet sheet = new Sheet(city, known, findings);
        given.forEach(sheet::take);
        sheet.features.values().forEach(sheet::checkParent);
        return sheet;
    }

    Map<String, Feature> features() {
        return features;
    }

    List<Feature> added() {
        return added;
    }

    /** Divisions that are there already. */
    List<Feature> changed() {
        return changed;
    }

    int repaired() {
        return repaired;
    }

    private void take(Feature feature) {
        if (!DivisionCode.isWellFormed(feature.code())) {
            error(
                    feature,
                    "code",
                    feature.code().isEmpty() ? "gazetteer.code-empty" : "gazetteer.code",
                    feature.code());
            return;
        }
        Optional<Level> level = Level.of(city, feature.code());
        if (level.isEmpty()) {
            error(feature, "code", "gazetteer.outside-city", feature.code(), city);
            return;
        }
        Optional<Geometry> shape = Repair.sound(feature, level.get(), findings);
        if (shape.isEmpty()) {
            return;
        }
        repaired += shape.get() == feature.shape() ? 0 : 1;
        Feature sound = feature.withShape(shape.get());
        Feature first = features.putIfAbsent(sound.code(), sound);
        if (first != null) {
            error(sound, "code", "survey.duplicate", sound.code(), first.file(), first.number());
        }
        compare(sound);
    }

    private void compare(Feature feature) {
        Known before = known.get(feature.code());
        if (before == null) {
            added.add(feature);
            if (feature.name().isBlank()) {
                error(feature, "name", "gazetteer.name-empty", feature.code());
            }
        } else if (!before.stands()) {
            error(feature, "code", "gazetteer.closed", feature.code(), before.name(), String.valueOf(before.validTo()));
        } else {
            changed.add(feature);
        }
        if (feature.households() != null && feature.households() < 0) {
            error(feature, "households", "survey.households", feature.households());
        }
    }

    private void checkParent(Feature feature) {
        if (feature.code().equals(city)) {
            return;
        }
        String expected = DivisionCode.parent(city, feature.code());
        if (!feature.parent().isEmpty() && !feature.parent().equals(expected)) {
            error(feature, "parent", "gazetteer.parent-code", feature.code(), feature.parent(), expected);
        } else if (!features.containsKey(expected) && !stands(expected)) {
            error(feature, "parent", "gazetteer.parent-unknown", feature.code(), expected);
        }
    }

    private boolean stands(String code) {
        Known division = known.get(code);
        return division != null && division.stands();
    }

    private void error(Feature feature, String field, String key, Object... words) {
        findings.add(Finding.error(feature.file(), feature.number(), field, key, words));
    }
}
