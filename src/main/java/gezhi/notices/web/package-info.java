/** The bell, what one was told, and the screens on which an administrator says who is told of what. */
@NullMarked
package gezhi.notices.web;

import org.jspecify.annotations.NullMarked;
