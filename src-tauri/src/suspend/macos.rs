//! macOS: the workspace of the system says when it sleeps, and the session when its screen is locked.

#![expect(unsafe_code, reason = "observers are added by calls of the system's own frameworks")]

use super::{Due, Says};
use block2::RcBlock;
use objc2_app_kit::{NSWorkspace, NSWorkspaceWillSleepNotification};
use objc2_foundation::{NSDistributedNotificationCenter, NSNotification, NSString};
use std::ptr::NonNull;

/// Both are said on the main thread, which is not kept waiting: the window needs it to lock. The observers stay as long as
/// the process.
pub fn listen(says: Says) {
    let say = RcBlock::new(move |_: NonNull<NSNotification>| {
        let _ = says.send(Due(None));
    });
    let sleeps = NSWorkspace::sharedWorkspace().notificationCenter();
    let session = NSDistributedNotificationCenter::defaultCenter();
    // SAFETY: the block may be called on any thread, since all it holds is the end of a channel; no object is asked for.
    unsafe {
        sleeps.addObserverForName_object_queue_usingBlock(
            Some(NSWorkspaceWillSleepNotification),
            None,
            None,
            &say,
        );
        session.addObserverForName_object_queue_usingBlock(
            Some(&NSString::from_str("com.apple.screenIsLocked")),
            None,
            None,
            &say,
        );
    }
}
