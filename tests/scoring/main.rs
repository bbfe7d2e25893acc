//! What scoring and ranking give: worked examples, published tables, laws that must hold.

#[cfg(test)]
mod golden;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod policies;
#[cfg(test)]
mod prints;
#[cfg(test)]
mod published;
#[cfg(test)]
mod ranks;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod review;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod support;
#[cfg(test)]
mod twins;
