"""xgboost and scikit-learn on the rows of learning.ts, one thread; the same line for each."""
import sys, time
import numpy as np
from sklearn.metrics import log_loss, roc_auc_score

folder, rows, cut = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
values = np.fromfile(folder + "/values.f32", dtype=np.float32).reshape(30, rows).T
outcomes = np.fromfile(folder + "/outcomes.u8", dtype=np.uint8)
train, judged = np.ascontiguousarray(values[:cut]), np.ascontiguousarray(values[cut:])


def report(name, seconds, score):
    for _ in range(3):
        before = time.process_time()
        p = score()
        scored = time.process_time() - before
    p = np.asarray(p, dtype=float)
    figures = (name, roc_auc_score(outcomes[cut:], p), log_loss(outcomes[cut:], p), seconds, len(judged) / scored)
    print("%s | %.4f | %.4f | %.1f | %d" % figures, flush=True)


try:
    import xgboost

    before = time.process_time()
    rules = {"objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 31,
             "max_depth": 0, "eta": 0.1, "max_bin": 255, "nthread": 1}
    model = xgboost.train(rules, xgboost.DMatrix(train, label=outcomes[:cut], nthread=1), 100)
    seconds = time.process_time() - before
    report("xgboost " + xgboost.__version__, seconds, lambda: model.predict(xgboost.DMatrix(judged, nthread=1)))
except ImportError:
    print("xgboost is not there")

from sklearn.ensemble import HistGradientBoostingClassifier
import sklearn

before = time.process_time()
forest = HistGradientBoostingClassifier(max_iter=100, learning_rate=0.1, max_leaf_nodes=31, early_stopping=False)
forest.fit(train, outcomes[:cut])
seconds = time.process_time() - before
report("scikit-learn " + sklearn.__version__, seconds, lambda: forest.predict_proba(judged)[:, 1])
