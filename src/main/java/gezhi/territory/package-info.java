/**
 * Where: the tree of divisions from city to unit, their names, codes, validity and successors.
 *
 * <p>Owns the schema {@code territory}. Publishes {@link gezhi.territory.CityFounded}. Refuses codes used before, codes that do not lie
 * under their parent, and levels that the city's profile does not have.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package gezhi.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
