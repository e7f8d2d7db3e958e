package gezhi.bodies.web;

import gezhi.bodies.Body;
import gezhi.bodies.BodyAside;
import gezhi.bodies.Chain;
import gezhi.bodies.Thresholds;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the page of a body says beside the register: what it stands for, what the thresholds advise, what other modules know. */
@Component
class AroundBody {
    private final Chain chain;
    private final Thresholds thresholds;
    private final ObjectProvider<BodyAside> asides;

    AroundBody(Chain chain, Thresholds thresholds, ObjectProvider<BodyAside> asides) {
        this.chain = chain;
        this.thresholds = thresholds;
        this.asides = asides;
    }

    List<BodyPage.Place> places(Body body) {
        return BodyPage.Place.of(chain.of(body.id()));
    }

    MembersPart members(Body body) {
        return thresholds
                .advise(body)
                .map(given -> MembersPart.of(given, LocaleContextHolder.getLocale()))
                .orElse(MembersPart.UNCOUNTED);
    }

    List<BodyAside.Part> asides(Body body) {
        return asides.stream()
                .sorted(Comparator.comparingInt(BodyAside::order))
                .flatMap(aside -> aside.of(body).stream())
                .toList();
    }
}
