"""The curves of all models, against differences of themselves."""

from __future__ import annotations

import numpy as np
import pytest

from shanyrak_methods.psychometrics.models import MODELS, ItemModel

AT = np.linspace(-3, 3, 7)
STEP = 1e-5


def _model(name: str) -> tuple[ItemModel, np.ndarray]:
    scores = np.array([4, 2, 3]) if name in {"grm", "pcm"} else np.array([2, 2, 2])
    model = MODELS[name](scores)
    wide = np.array([[1.3, 1.1, -0.2, -1.4], [0.7, 0.4, 0.0, 0.0], [1.9, 0.3, -0.8, 0.0]])
    return model, np.where(model.used, wide[:, : model.used.shape[1]], 0.0)


@pytest.mark.parametrize("name", MODELS)
def test_probabilities_add_up_to_one(name: str) -> None:
    model, params = _model(name)
    assert model.rises(params, AT).p.sum(axis=1) == pytest.approx(1.0)


@pytest.mark.parametrize("name", MODELS)
def test_slopes_and_bends_by_ability_are_what_differences_say(name: str) -> None:
    model, params = _model(name)
    behind, here, ahead = (model.rises(params, AT + move) for move in (-STEP, 0.0, STEP))
    given = np.arange(model.most) < model.scores[:, None]
    assert np.log(here.p)[given] == pytest.approx(model.log_p(params, AT)[given], abs=1e-9)
    log_slope = (np.log(ahead.p) - np.log(behind.p)) / (2 * STEP)
    assert here.log_slope[given] == pytest.approx(log_slope[given], abs=1e-6)
    assert here.log_bend == pytest.approx((ahead.log_slope - behind.log_slope) / (2 * STEP), abs=1e-6)
    assert here.bend == pytest.approx((ahead.slope - behind.slope) / (2 * STEP), abs=1e-6)


@pytest.mark.parametrize("name", MODELS)
def test_slopes_by_parameter_are_what_differences_say(name: str) -> None:
    model, params = _model(name)
    slope_of = model.curves(params, AT).slope_of
    for item, one in zip(*np.nonzero(model.used), strict=True):
        move = np.zeros_like(params)
        move[item, one] = STEP
        told = (model.log_p(params + move, AT) - model.log_p(params - move, AT)) / (2 * STEP)
        assert slope_of[item, one] == pytest.approx(told[item], abs=1e-5)
