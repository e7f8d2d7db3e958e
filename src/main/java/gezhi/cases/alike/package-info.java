/** How alike two reports are: pure, without database and web. */
@NullMarked
package gezhi.cases.alike;

import org.jspecify.annotations.NullMarked;
