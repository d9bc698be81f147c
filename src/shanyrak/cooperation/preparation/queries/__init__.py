"""Reading how activities are prepared."""
