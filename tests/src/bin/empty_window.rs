//! An empty window of the web view that the application uses: says "painted" when its first picture stands, and ends.
//!
//! The floor of the benchmark for the start of the application.

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use tao::event::Event;
    use tao::event_loop::{ControlFlow, EventLoopBuilder};
    use tao::platform::unix::WindowExtUnix as _;
    use tao::window::WindowBuilder;
    use wry::{WebViewBuilder, WebViewBuilderExtUnix as _};

    // A timer set in a frame runs when that frame has been painted.
    const PAGE: &str =
        "<p>Empty</p><script>requestAnimationFrame(() => setTimeout(() => ipc.postMessage('')))</script>";
    let events = EventLoopBuilder::<()>::with_user_event().build();
    let window = WindowBuilder::new().with_title("Empty").build(&events)?;
    let painted = events.create_proxy();
    let inside = window.default_vbox().ok_or("the window has no inside")?;
    let view = WebViewBuilder::new().with_html(PAGE).with_ipc_handler(move |_| {
        let _ = painted.send_event(());
    });
    let view = view.build_gtk(inside)?;
    events.run(move |event, _, flow| {
        // Held until the end.
        let _ = (&window, &view);
        *flow = ControlFlow::Wait;
        if matches!(event, Event::UserEvent(())) {
            println!("painted");
            *flow = ControlFlow::Exit;
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("Windows are measured on Linux only.");
    std::process::exit(1);
}
