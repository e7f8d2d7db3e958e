/**
 * The door to other systems. What comes in: divisions from lists, grids and units from maps, cases from other systems, by command and on screen;
 * and the programs of others that connect with keys of their own.
 *
 * <p>Owns the schema {@code exchange}: the jobs that did the work, with what they found; clients and their keys. Publishes nothing. Refuses a file whole, with
 * each error's row or feature; what the tree and the loop refuse is theirs to say.
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
            "cases",
            "cases::loop"
        })
@NullMarked
package gezhi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
