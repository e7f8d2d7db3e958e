/**
 * 网格调整: a plan of grids is submitted, decided by the level above, and shown with all it would change.
 *
 * <p>Owns the schema {@code redrawing}: who may decide, as dated data; what was submitted, with its grids as they were then; the journal. Publishes
 * nothing, and changes nothing in the territory yet. What would become of grids, units, postings, bodies, cases and plans of rounds is worked out by
 * {@code Redrawing}, which knows neither Spring nor the database. Refuses, as values, whom the table and the rule do not name, and plans
 * that do not fit the units of today.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "people",
            "bodies",
            "cases",
            "patrols",
            "orders",
            "whistles",
            "callouts",
            "volunteering",
            "planning"
        })
@NullMarked
package gezhi.redrawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
