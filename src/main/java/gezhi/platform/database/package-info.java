@NullMarked
package gezhi.platform.database;

import org.jspecify.annotations.NullMarked;
