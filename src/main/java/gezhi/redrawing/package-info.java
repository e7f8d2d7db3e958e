/**
 * 网格调整: a plan of grids is submitted, decided by the level above, shown with all it would change, and takes effect on a day.
 *
 * <p>Owns the schema {@code redrawing}: who may decide, as dated data; what was submitted, with its grids as they were then; the journal; where people
 * said that something goes of which the rule does not say; what changed when a plan took effect. Publishes nothing. What would become of grids, units, postings, bodies, cases and plans of rounds, and of where members live, is worked out by
 * {@code Redrawing}, which knows neither Spring nor the database; on the day the program changes the tree by it and tells the modules what goes along, all in
 * one transaction ({@code TakingEffect}). Refuses, as values, whom the table and the rule do not name, plans that do not fit the units of today, and to
 * take effect while people still have to decide on something.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "people",
            "organizations",
            "bodies",
            "membership",
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
