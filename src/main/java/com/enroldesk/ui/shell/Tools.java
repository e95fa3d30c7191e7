package com.enroldesk.ui.shell;

import com.enroldesk.desk.Desk;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Dates;
import com.enroldesk.ui.kit.Notices;

/** What every view model is handed. */
public record Tools(
        Desk desk,
        Background background,
        Texts texts,
        Dates dates,
        Notices notices,
        Remembered remembered,
        Workbench workbench,
        Navigator navigator) {}
