/** Tests of the endpoint, over real loopback HTTP. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.endpoint;
