//! Windows: a window that is never shown is told when the computer sleeps and when the screen of the session is locked.

#![expect(unsafe_code, reason = "messages of the system come to a window by its own calls alone")]

use super::{Due, Says};
use std::cell::RefCell;
use std::ptr::{null, null_mut};
use std::sync::mpsc;
use std::time::Duration;
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::RegisterSuspendResumeNotification;
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW, MSG,
    PBT_APMSUSPEND, RegisterClassW, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_SESSION_LOCK,
};
use windows_sys::core::w;

/// How long the sleep is held up at most: the system itself waits for two seconds.
const HELD_UP: Duration = Duration::from_millis(1_800);

thread_local! {
    /// Where it is said: the window is made on this thread, and told on it.
    static SAYS: RefCell<Option<Says>> = const { RefCell::new(None) };
}

pub fn listen(says: Says) {
    std::thread::spawn(move || {
        SAYS.set(Some(says));
        if follow().is_none() {
            tracing::info!("this system does not say when it sleeps");
        }
    });
}

/// Makes the window and answers for it until the process ends.
fn follow() -> Option<()> {
    // SAFETY: the name is a constant that ends with a zero, every pointer is to something that lives until the call returns,
    // and the window belongs to this thread.
    unsafe {
        let program = GetModuleHandleW(null());
        let name = w!("EntenteSuspend");
        let class = WNDCLASSW {
            lpfnWndProc: Some(told),
            hInstance: program,
            lpszClassName: name,
            ..Default::default()
        };
        if RegisterClassW(&raw const class) == 0 {
            return None;
        }
        // Not one for messages alone: those are not told of the sleep.
        let window = CreateWindowExW(0, name, name, 0, 0, 0, 0, 0, null_mut(), null_mut(), program, null());
        if window.is_null() {
            return None;
        }
        // Where one of the two is refused, the other is told all the same.
        RegisterSuspendResumeNotification(window, DEVICE_NOTIFY_WINDOW_HANDLE);
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        let mut message = MSG::default();
        while GetMessageW(&raw mut message, null_mut(), 0, 0) > 0 {
            DispatchMessageW(&raw const message);
        }
    }
    Some(())
}

unsafe extern "system" fn told(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    match (message, u32::try_from(what)) {
        (WM_POWERBROADCAST, Ok(PBT_APMSUSPEND)) => {
            let (hold, done) = mpsc::channel::<()>();
            say(Due(Some(Box::new(hold))));
            // It ends when what was given away is dropped, or with the process.
            let _ = done.recv_timeout(HELD_UP);
            1
        }
        (WM_WTSSESSION_CHANGE, Ok(WTS_SESSION_LOCK)) => {
            say(Due(None));
            0
        }
        // SAFETY: what came is handed on as it came.
        _ => unsafe { DefWindowProcW(window, message, what, more) },
    }
}

fn say(due: Due) {
    SAYS.with_borrow(|says| {
        if let Some(says) = says {
            let _ = says.send(due);
        }
    });
}
