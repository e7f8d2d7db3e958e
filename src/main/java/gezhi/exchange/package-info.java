/**
 * The door to other systems. What comes in: divisions from lists, grids and units from maps, cases from other systems, by command and on
 * screen. What goes out: lists as files. And programs of others that report and follow, by Open311 and our own interface, with keys.
 *
 * <p>Owns the schema {@code exchange}: the jobs that did the work, with what they found; clients and their keys; the log of exports.
 * Publishes nothing. Refuses a file whole, with each error's row or feature; what the tree and the loop refuse is theirs to say.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "files",
            "territory",
            "territory::gazetteer",
            "territory::survey",
            "organizations",
            "people",
            "membership",
            "cases",
            "cases::loop",
            "cases::forms"
        })
@NullMarked
package gezhi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
