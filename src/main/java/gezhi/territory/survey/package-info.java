/**
 * Drawings of divisions, grids and units as cities have them surveyed, taken onto the map: all of a drawing or nothing. Siblings do not
 * overlap, children lie inside their parents, codes are under the same rules as in a gazetteer.
 */
@NamedInterface("survey")
@NullMarked
package gezhi.territory.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
