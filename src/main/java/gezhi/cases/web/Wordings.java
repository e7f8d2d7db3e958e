package gezhi.cases.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives each request its {@link Wording}. */
@Component
class Wordings {
    private final MessageSource messages;
    private final Clock clock;

    Wordings(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Wording current() {
        return new Wording(messages, LocaleContextHolder.getLocale(), clock.getZone(), clock.instant());
    }
}
