package gezhi.whistles.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives each request its {@link Speech}. */
@Component
class Speeches {
    private final MessageSource messages;
    private final Clock clock;

    Speeches(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Speech current() {
        return new Speech(messages, LocaleContextHolder.getLocale(), clock.getZone(), clock.instant());
    }
}
