package gezhi.platform.web;

import java.util.List;

/** Where pages may take pictures from besides ourselves, as sources of a content security policy. A module declares its own as a bean. */
public record PictureSources(List<String> sources) {
    public PictureSources {
        sources = List.copyOf(sources);
    }
}
