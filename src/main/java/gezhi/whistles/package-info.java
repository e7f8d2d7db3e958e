/**
 * 吹哨报到: a street or community summons named offices to a place, in one of the situations that the city permits; they report in, come, and are
 * rated by who summoned them.
 *
 * <p>Owns the schema {@code whistles}: the situations and numbers as dated data, the whistles, the offices summoned with their clocks, how they
 * were rated, the journal. Publishes the view {@code v_summons} to join, and {@link gezhi.whistles.WhistleSounded} within the transaction that wrote the entries. Refuses whatever the one
 * table of {@code whistles.loop} does not allow, as values. Rates are counted, never ranked, and not for the public.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "deadlines",
            "bodies",
            "organizations",
            "people",
            "cases",
            "cases :: loop"
        })
@NullMarked
package gezhi.whistles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
