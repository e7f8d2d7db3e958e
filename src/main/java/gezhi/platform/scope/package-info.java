@NullMarked
package gezhi.platform.scope;

import org.jspecify.annotations.NullMarked;
