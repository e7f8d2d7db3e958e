package gezhi.cases.web;

import gezhi.cases.Work;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.LiveStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a page of work that something came to its heap since it was made, the moment it does: a number and nothing else. */
@Controller
class StreamController {
    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/work/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestParam Work.Kind heap, @RequestParam Instant since, HttpServletRequest request) {
        return LiveStreams.answer(
                streams.open(Scoped.current(), heap, since, request.getSession().getId()));
    }
}
