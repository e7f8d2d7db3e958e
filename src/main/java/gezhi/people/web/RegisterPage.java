package gezhi.people.web;

import gezhi.platform.web.FormErrors;

record RegisterPage(RegisterForm form, FormErrors errors) {}
