"""What signs are called inside a sentence; risk factors have their names in `accounts.wording`."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SYMPTOMS: dict[str, str | Promise] = {
    "fatigue": _("tiredness you cannot explain"),
    "cramps": _("muscle cramps"),
    "cognitive": _("trouble concentrating or remembering"),
    "depression_anxiety": _("low mood or anxiety"),
    "anaemia_macrocytosis": _("anaemia or large red cells in a blood test"),
    "breathlessness": _("short of breath on effort, pale, a fast heartbeat"),
    "glossitis": _("a sore, red or smooth tongue"),
    "muscle_weakness": _("weak muscles, most often in the legs"),
    "spasticity_stiffness": _("stiff, tight legs"),
    "muscle_wasting": _("muscles getting thinner"),
    "ataxia": _("clumsy or unsteady walking"),
    "falls_balance": _("falls or poor balance"),
    "paraesthesia": _("tingling or numbness"),
    "vibration_position_loss": _("hard to tell where your feet are"),
    "dementia_delirium": _("confusion"),
    "psychosis": _("seeing or hearing what others do not"),
    "vision": _("blurred sight or a blind spot"),
    "iron_not_working": _("anaemia that iron is not correcting"),
    "bladder": _("an urgent or leaking bladder"),
    "sudden_or_one_sided": _("sudden weakness or numbness, on one side, in the face or in speech"),
    "sudden_sight_loss": _("sudden loss of sight"),
    "new_loss_of_bladder_bowel_control": _("new loss of control over bladder or bowel, or a numb seat"),
    "chest_pain_breathless_at_rest": _("chest pain, or short of breath at rest"),
    "suicidal_or_psychotic": _("thoughts of suicide, or seeing and hearing what is not there"),
    "infant_floppy_feeding_loss_of_skills": _("a baby that is floppy, feeds badly or loses skills"),
}

# The same signs in the terms of a clinical note.
SYMPTOMS_PROFESSIONAL: dict[str, str | Promise] = {
    "fatigue": _("unexplained fatigue"),
    "cramps": _("muscle cramps"),
    "cognitive": _("impaired concentration or short-term memory"),
    "depression_anxiety": _("low mood or anxiety"),
    "anaemia_macrocytosis": _("anaemia or macrocytosis"),
    "breathlessness": _("exertional dyspnoea, pallor, tachycardia"),
    "glossitis": _("glossitis"),
    "muscle_weakness": _("muscle weakness, mostly of the legs"),
    "spasticity_stiffness": _("spasticity or stiffness"),
    "muscle_wasting": _("muscle wasting"),
    "ataxia": _("ataxia or unsteady gait"),
    "falls_balance": _("falls or impaired balance"),
    "paraesthesia": _("paraesthesia or numbness"),
    "vibration_position_loss": _("loss of vibration or position sense"),
    "dementia_delirium": _("confusion or dementia-like change"),
    "psychosis": _("psychotic symptoms"),
    "vision": _("visual blurring or scotoma (optic nerve)"),
    "iron_not_working": _("anaemia not responding to iron"),
    "bladder": _("urinary urgency or incontinence"),
    "sudden_or_one_sided": _("sudden or unilateral weakness, numbness, facial or speech signs"),
    "sudden_sight_loss": _("sudden visual loss"),
    "new_loss_of_bladder_bowel_control": _("new sphincter disturbance or saddle anaesthesia"),
    "chest_pain_breathless_at_rest": _("chest pain or dyspnoea at rest"),
    "suicidal_or_psychotic": _("suicidal thoughts or acute psychosis"),
    "infant_floppy_feeding_loss_of_skills": _("infant: hypotonia, poor feeding or regression"),
}

MARKERS: dict[str, str | Promise] = {
    "mma": _("methylmalonic acid (MMA)"),
    "homocysteine": _("homocysteine"),
}
