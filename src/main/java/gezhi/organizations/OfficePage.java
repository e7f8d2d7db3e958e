package gezhi.organizations;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id null for a new office */
record OfficePage(@Nullable UUID id, OfficeForm form, List<Option> kinds, FormErrors errors) {}
