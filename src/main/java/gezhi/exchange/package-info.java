/**
 * What comes in from elsewhere: divisions from lists, grids and units from maps, cases from other systems, by command and on screen.
 *
 * <p>Owns the schema {@code exchange}: the jobs that did the work, with what they found. Publishes nothing. Refuses a file whole, with
 * each error's row or feature; what the tree and the loop refuse is theirs to say.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "territory::gazetteer",
            "territory::survey",
            "organizations",
            "cases",
            "cases::loop"
        })
@NullMarked
package gezhi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
