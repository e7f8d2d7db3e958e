/** Pages of the register of members. */
@NullMarked
package gezhi.membership.web;

import org.jspecify.annotations.NullMarked;
