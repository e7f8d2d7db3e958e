/**
 * Photos that people attach: taken in, made harmless, kept.
 *
 * <p>Owns the schema {@code files}. Every photo is drawn anew as a JPEG, so nothing that came with it (position, device,
 * time, embedded previews) is kept; the original bytes never are. Refuses what is not a picture it can read, and says
 * which of the reasons it is. Who may see a photo is decided by the module that links to it.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package gezhi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
