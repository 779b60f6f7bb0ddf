//! What a project adds to what can be written: the kinds and fields that no pack that ships declares.

use super::Model;
use super::schema::{FieldName, KindId, Schema};

impl Model {
    /// The project's own kinds, its packs' among them, in the order declared. Kinds that are one of several are left
    /// out: their elements are of those.
    pub fn own_kinds(&self) -> Vec<KindId> {
        let shipped = self.shipped();
        let own = |id: &KindId| {
            let kind = self.schema.kind(*id);
            kind.members.is_none() && shipped.kind_named(&kind.name).is_none()
        };
        (0..self.schema.kinds.len()).map(|index| KindId(index as u16)).filter(own).collect()
    }

    /// The fields that the project gives a kind, in the order declared: all of them, where the kind is its own.
    pub fn own_fields(&self, kind: KindId) -> Vec<FieldName> {
        let shipped = self.shipped();
        let kind = self.schema.kind(kind);
        let known = shipped.kind_named(&kind.name).map(|id| &shipped.kind(id).fields);
        kind.fields.keys().filter(|name| known.is_none_or(|known| !known.contains_key(*name))).copied().collect()
    }

    /// What the packs that ship declare: names of fields keep their numbers in what stands on it.
    fn shipped(&self) -> &Schema {
        self.bases().first().map_or(&self.schema, |base| &base.schema)
    }
}
