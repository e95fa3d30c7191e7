/**
 * The sheet that asks for a connection's secret: for the passphrase of the file that it may lie in, or for the secret itself. The
 * view model knows no scene; the passphrase's key is derived on a worker, because that is slow on purpose.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.secret;
