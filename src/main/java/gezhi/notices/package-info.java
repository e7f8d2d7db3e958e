/**
 * Who is told of what, and by which way: in the program, by e-mail, by text message, and programs of others by webhooks.
 *
 * <p>Owns the schema {@code notices}: routes (who is told of which step by which channel), words, quiet hours and how long addresses of followers are kept as dated data; what each
 * person was told; what is to be sent, with what became of it; where else people are told,
 * with their consent, and who follows a case from its public page. Listens to all; nobody knows it. A deed of a
 * whistle or call-out is put down here in its own transaction and told a moment later, so no deed waits for a notice. Refuses to tell more than
 * number, category, step, deadline and a link, of whistles and call-outs the community and the office, and to write to anybody who has not agreed to it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "organizations",
            "people",
            "cases",
            "cases :: loop",
            "whistles",
            "whistles :: loop",
            "callouts",
            "orders",
            "orders :: loop",
            "activities",
            "activities :: loop",
            "meetings"
        })
@NullMarked
package gezhi.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
