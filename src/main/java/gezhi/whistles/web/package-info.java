/** Pages of whistles. */
@NullMarked
package gezhi.whistles.web;

import org.jspecify.annotations.NullMarked;
