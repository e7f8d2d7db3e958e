@NullMarked
package gezhi.platform.web;

import org.jspecify.annotations.NullMarked;
