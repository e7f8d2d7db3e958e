/** Long work: how far it is, how it is stopped, and what it says about what it was given. */
@NullMarked
package gezhi.platform.work;

import org.jspecify.annotations.NullMarked;
