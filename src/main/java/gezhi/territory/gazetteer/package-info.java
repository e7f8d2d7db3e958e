/**
 * Lists of divisions as statistics bureaus and cities keep them, taken into the tree. What a list says is checked whole before anything
 * is written: codes nest under their parents, no code is used twice or again, levels are those of the city's profile.
 */
@NamedInterface("gazetteer")
@NullMarked
package gezhi.territory.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
