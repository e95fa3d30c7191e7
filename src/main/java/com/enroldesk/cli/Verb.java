package com.enroldesk.cli;

import com.enroldesk.domain.Problem;

/** What a command does once its arguments are understood. */
interface Verb {
    ExitStatus call() throws Problem, UsageProblem;
}
