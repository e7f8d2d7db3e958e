package gezhi.bodies.web;

import gezhi.bodies.Coverage;
import gezhi.bodies.Coverages;
import gezhi.bodies.store.CoverageReads;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.territory.LevelNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the chain does not reach: grids without a branch, units without a group; as a list, and as a layer of the map. */
@Controller
@PreAuthorize(Keeper.STAFF)
class GapController {
    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");

    private final Coverages coverages;
    private final CoverageReads reads;
    private final Divisions divisions;
    private final LevelNames levels;

    GapController(Coverages coverages, CoverageReads reads, Divisions divisions, LevelNames levels) {
        this.coverages = coverages;
        this.reads = reads;
        this.divisions = divisions;
        this.levels = levels;
    }

    /**
     * @param level GRID or UNIT
     * @param seat as it was typed
     * @param next key of the gaps that follow, null for none
     */
    record Page(
            List<Coverage.Gap> rows,
            @Nullable String next,
            String level,
            String seat,
            List<Option> levels,
            FormErrors errors) {}

    record Feature(String type, Map<String, Object> geometry, Map<String, Object> properties) {}

    record Features(String type, List<Feature> features) {}

    @GetMapping("/chain/gaps")
    String list(
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Level of = level(level);
        Slice<Coverage.Gap> gaps = coverages.gaps(BodyController.subtree(divisions, seat), of, after);
        List<Option> choices = Stream.of(Level.GRID, Level.UNIT)
                .map(each -> new Option(each.name(), levels.of(each)))
                .toList();
        model.addAttribute("page", new Page(gaps.rows(), gaps.next(), of.name(), seat, choices, FormErrors.none()));
        return "bodies/gaps";
    }

    /** A point for each community with gaps, its weight the share of its grids without a branch. */
    @GetMapping("/chain/gaps.geojson")
    ResponseEntity<Features> layer(@RequestParam(defaultValue = "-180,-90,180,90") String bbox) {
        double[] box = box(bbox);
        List<Feature> features = reads.shares(Scoped.current().city(), box[0], box[1], box[2], box[3]).stream()
                .map(share -> new Feature(
                        "Feature",
                        Map.of("type", "Point", "coordinates", List.of(share.lon(), share.lat())),
                        Map.of("weight", share.share())))
                .toList();
        return ResponseEntity.ok().contentType(GEOJSON).body(new Features("FeatureCollection", features));
    }

    static Level level(String name) {
        return name.equals(Level.UNIT.name()) ? Level.UNIT : Level.GRID;
    }

    private static double[] box(String text) {
        try {
            double[] box =
                    Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
            if (box.length == 4) {
                return box;
            }
        } catch (NumberFormatException noNumber) {
            // Said below: it is no box.
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "bbox is west,south,east,north");
    }
}
