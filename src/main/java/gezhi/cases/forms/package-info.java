/** What reporters are asked beside their words: questions of a category, and which replies fit them. No Spring, no SQL, no clock. */
@NamedInterface("forms")
@NullMarked
package gezhi.cases.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
