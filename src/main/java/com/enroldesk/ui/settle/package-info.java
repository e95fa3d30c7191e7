/**
 * The sheet that ends doubts: by a look at the server, by a person's word, or by an ordered re-send. Its view
 * model knows no scene. The window's thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.settle;
