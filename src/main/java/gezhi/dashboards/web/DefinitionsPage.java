package gezhi.dashboards.web;

import gezhi.dashboards.model.Measure;
import gezhi.dashboards.model.Rate;
import java.util.List;

/** How every figure is defined, straight from the tables that count. */
record DefinitionsPage(List<Measure> measures, List<Rate> rates) {

    static DefinitionsPage of() {
        return new DefinitionsPage(List.of(Measure.values()), List.of(Rate.values()));
    }
}
